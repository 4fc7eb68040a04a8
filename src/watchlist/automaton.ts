/** A set of strings that is searched for in one pass (Aho and Corasick, CACM 18(6), 1975). */
export interface Automaton<T> {
  /** Child of a state by UTF-16 unit; state 0 is the root. */
  next: Map<number, number>[];
  fail: number[];
  /** Patterns that end in a state, and the nearest state up the failure links that ends any (0: none). */
  ends: Ending<T>[][];
  report: number[];
}

interface Ending<T> {
  length: number;
  value: T;
}

/** Builds the automaton. Cost: O(total length of the patterns), once. */
export function buildAutomaton<T>(patterns: Iterable<readonly [string, T]>): Automaton<T> {
  const machine: Automaton<T> = { next: [new Map()], fail: [0], ends: [[]], report: [0] };
  for (const [pattern, value] of patterns) insert(machine, pattern, value);
  const queue = [...(machine.next[0]?.values() ?? [])];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    for (const [unit, child] of machine.next[state] ?? []) {
      queue.push(child);
      const fail = step(machine, machine.fail[state] ?? 0, unit);
      machine.fail[child] = fail;
      machine.report[child] = (machine.ends[fail]?.length ?? 0) > 0 ? fail : (machine.report[fail] ?? 0);
    }
  }
  return machine;
}

function insert<T>(machine: Automaton<T>, pattern: string, value: T): void {
  let state = 0;
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    let child = machine.next[state]?.get(unit);
    if (child === undefined) {
      child = machine.next.push(new Map()) - 1;
      machine.fail.push(0);
      machine.ends.push([]);
      machine.report.push(0);
      machine.next[state]?.set(unit, child);
    }
    state = child;
  }
  machine.ends[state]?.push({ length: pattern.length, value });
}

function step<T>(machine: Automaton<T>, from: number, unit: number): number {
  for (let state = from; ; state = machine.fail[state] ?? 0) {
    const child = machine.next[state]?.get(unit);
    if (child !== undefined) return child;
    if (state === 0) return 0;
  }
}

/** Calls `found` for every occurrence of every pattern, overlapping ones too. Cost: O(text length + occurrences). */
export function scan<T>(machine: Automaton<T>, text: string, found: (start: number, end: number, value: T) => void): void {
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    state = step(machine, state, text.charCodeAt(i));
    for (let at = state; at !== 0; at = machine.report[at] ?? 0)
      for (const { length, value } of machine.ends[at] ?? []) found(i + 1 - length, i + 1, value);
  }
}
