/** Where a feed is asked for, and where it may be moving to. */
export interface Address {
  /** Where permanent redirects agreed that the feed is now; null: where the configuration says. */
  movedTo: string | null;
  /** Where the last permanent redirect led, and how many answers in a row agree on it. */
  movingTo: string | null;
  movingSeen: number;
}

/** A permanent redirect is believed after this many answers: one may be a mistake, or a captive network. */
const AGREEING = 3;
/** A new address that fails this often in a row is given up for the old one. */
const GIVE_UP = 3;

/** @param redirectedTo where permanent redirects alone led; null: the feed answered in its place, or a temporary redirect was among them */
export function addressAfter(feed: Address, redirectedTo: string | null): Address {
  if (redirectedTo === null) return { movedTo: feed.movedTo, movingTo: null, movingSeen: 0 };
  const movingSeen = feed.movingTo === redirectedTo ? feed.movingSeen + 1 : 1;
  if (movingSeen < AGREEING) return { movedTo: feed.movedTo, movingTo: redirectedTo, movingSeen };
  return { movedTo: redirectedTo, movingTo: null, movingSeen: 0 };
}

/** @param failures in a row, the present one counted */
export function addressAfterFailure(feed: Address, failures: number): Address {
  return failures >= GIVE_UP ? { movedTo: null, movingTo: null, movingSeen: 0 } : feed;
}
