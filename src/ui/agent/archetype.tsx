import type { Archetype } from "@/engine";
import { MARKS } from "./marks";

/** The coloured mark of an archetype. With a label it is spoken; without one the words stand beside it. */
export function ArchetypeMark(props: {
  readonly archetype: Archetype;
  readonly label?: string;
  readonly className?: string;
}) {
  const { path, ink } = MARKS[props.archetype];
  const { label } = props;
  const mark = (
    <svg viewBox="0 0 12 12" className="size-full" aria-hidden="true">
      <path d={path} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
  const look = `inline-block shrink-0 ${ink} ${props.className ?? "size-3"}`;
  if (label === undefined) return <span className={look}>{mark}</span>;
  return (
    <span role="img" aria-label={label} title={label} className={look}>
      {mark}
    </span>
  );
}
