import { Duplex } from "node:stream";
import type { PGliteThread } from "./database.js";
import { createFramer, errorFrame, type Frame, greeting, readReply, simpleQuery } from "./frames.js";

/** A transaction that says nothing for this long is rolled back: everybody else waits for it. */
const IDLE_IN_TRANSACTION_MS = 60_000;
/** Messages after which PostgreSQL answers: Query, Sync, Flush. */
const ENDS_GROUP = new Set(["Q", "S", "H"]);

interface Session {
  id: number;
  searchPath: string;
  listens: boolean;
  gone: boolean;
  push(bytes: Buffer): void;
}

/**
 * Lets many clients of `pg` share PGlite's one session, each as if it had a connection of its own: a transaction holds the session
 * from its first answer until it ends, and notifications reach everybody who listens. What belongs to a connection elsewhere (SET,
 * temporary tables, named statements, session advisory locks) is shared here: Vigil uses none of it.
 */
export function createSessions(thread: PGliteThread) {
  const sessions = new Set<Session>();
  const queue: { session: Session; bytes: Buffer }[] = [];
  let holder: Session | null = null;
  let holderTimer: NodeJS.Timeout | undefined;
  let searchPath = "public";
  let running = false;
  let count = 0;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (;;) {
      const at = holder === null ? 0 : queue.findIndex(({ session }) => session === holder);
      const turn = at < 0 ? undefined : queue.splice(at, 1)[0];
      if (turn === undefined) break;
      if (!turn.session.gone || holder === turn.session) await answer(turn.session, turn.bytes);
      // Answers come as microtasks: timers and sockets must have their turn too.
      await new Promise((done) => setImmediate(done));
    }
    running = false;
  }

  async function answer(session: Session, bytes: Buffer): Promise<void> {
    clearTimeout(holderTimer);
    try {
      if (holder === null && searchPath !== session.searchPath) {
        await thread.run(simpleQuery(`set search_path to ${session.searchPath}`));
        searchPath = session.searchPath;
      }
      const reply = readReply(await thread.run(bytes));
      if (reply.listens) session.listens = true;
      if (reply.notifications !== null) for (const other of sessions) if (other.listens) other.push(reply.notifications);
      if (reply.status !== null) holder = reply.status === "I" ? null : session;
      session.push(reply.own);
      if (holder !== null)
        holderTimer = setTimeout(() => leave(session, "idle in a transaction for too long"), IDLE_IN_TRANSACTION_MS).unref();
    } catch (error) {
      holder = null;
      leave(session, error instanceof Error ? error.message : String(error));
    }
  }

  /** A client is gone, or has to go: its open transaction is rolled back before anybody else runs. */
  function leave(session: Session, reason: string | null): void {
    if (session.gone) return;
    session.gone = true;
    sessions.delete(session);
    if (reason !== null) session.push(errorFrame(reason));
    if (holder === session || queue.some((turn) => turn.session === session)) {
      for (let i = queue.length - 1; i >= 0; i--) if (queue[i]?.session === session) queue.splice(i, 1);
      if (holder === session) queue.unshift({ session, bytes: simpleQuery("rollback") });
      void run();
    }
  }

  return {
    /** A connection for `new pg.Pool({ stream })`. */
    connect(path: string): Duplex {
      const frame = createFramer(true);
      let group: Buffer[] = [];
      const stream = new Duplex({
        read() {},
        write(chunk: Buffer, _encoding, done) {
          for (const next of frame(chunk)) take(next);
          done();
        },
        final(done) {
          leave(session, null);
          done();
        },
        destroy(error, done) {
          leave(session, null);
          done(error);
        },
      });
      const session: Session = {
        id: ++count,
        searchPath: path,
        listens: false,
        gone: false,
        push: (bytes) => {
          if (!stream.destroyed && bytes.length > 0) stream.push(bytes);
        },
      };
      function take({ type, bytes }: Frame): void {
        if (type === "") {
          session.push(greeting(session.id));
          return;
        }
        if (type === "X") {
          leave(session, null);
          stream.push(null);
          return;
        }
        group.push(bytes);
        if (!ENDS_GROUP.has(type)) return;
        queue.push({ session, bytes: Buffer.concat(group) });
        group = [];
        void run();
      }
      sessions.add(session);
      // What pg expects of a socket.
      const nothing = () => stream;
      return Object.assign(stream, {
        connect: () => {
          setImmediate(() => stream.emit("connect"));
          return stream;
        },
        setNoDelay: nothing,
        setKeepAlive: nothing,
        setTimeout: nothing,
        ref: nothing,
        unref: nothing,
      });
    },
  };
}
