"use client";
import { useId } from "react";
import { useT } from "@/messages/react";
import { ORDERS, type Order } from "../agents/rank";

/** Finding and ordering, where there is a list long enough to need it. */
export function Tools(props: {
  readonly typed: string;
  readonly order: Order;
  readonly onType: (typed: string) => void;
  readonly onOrder: (order: Order) => void;
}) {
  const t = useT();
  const id = useId();
  return (
    <search className="grid grid-cols-2 gap-x-4 gap-y-3 sm:flex sm:gap-x-8">
      <label
        htmlFor={`${id}-find`}
        className="flex min-w-0 flex-col gap-1 sm:flex-row sm:items-center sm:gap-3"
      >
        <span className="text-muted">{t("club.search")}</span>
        <input
          id={`${id}-find`}
          type="search"
          value={props.typed}
          onChange={(event) => props.onType(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          className="min-h-11 w-full rounded-lg bg-felt-950 px-3 ring-1 ring-felt-500 sm:w-64"
        />
      </label>
      <label
        htmlFor={`${id}-order`}
        className="flex min-w-0 flex-col gap-1 sm:flex-row sm:items-center sm:gap-3"
      >
        <span className="text-muted">{t("club.order")}</span>
        <select
          id={`${id}-order`}
          value={props.order}
          onChange={(event) => {
            const order = ORDERS.find((known) => known === event.target.value);
            if (order !== undefined) props.onOrder(order);
          }}
          className="min-h-11 w-full rounded-lg bg-felt-950 px-3 ring-1 ring-felt-500 sm:w-auto"
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`club.order_${order}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
