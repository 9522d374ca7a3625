import type { HostSnapshot, OperatorCommand, TableHost } from "@/hosts/host";

/** A host that says what it is told to say, and remembers the operator's words. */
export class FakeHost implements TableHost {
  readonly commands: OperatorCommand[] = [];
  stopped = false;
  private readonly listeners = new Set<(snapshot: HostSnapshot) => void>();

  constructor(private current: HostSnapshot) {}

  snapshot = (): HostSnapshot => this.current;

  subscribe = (listener: (snapshot: HostSnapshot) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  command = (command: OperatorCommand): void => {
    this.commands.push(command);
  };

  stop = (): void => {
    this.stopped = true;
  };

  /** The next snapshot. */
  say(next: HostSnapshot): void {
    this.current = next;
    for (const listener of this.listeners) listener(next);
  }
}
