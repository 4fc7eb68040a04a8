/** `same`: both say it. `compatible`: they may mean one thing. `unknown`: one side says nothing. `different`: they contradict. */
export type Verdict = "same" | "compatible" | "unknown" | "different";

export interface Finding {
  verdict: Verdict;
  why: string;
}
