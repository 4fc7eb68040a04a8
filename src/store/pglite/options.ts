import { fsyncSync } from "node:fs";
import type { PGliteOptions, PGlite as PGliteType } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** Emscripten's Node file system, as far as it is mended here. */
interface EmscriptenModule {
  FS: { filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } } };
}

/**
 * PGlite's file system with an fsync that reaches the disk: Emscripten's has none, and PostgreSQL would take a commit for durable
 * that a power cut loses.
 */
class SyncedNodeFS extends NodeFS {
  override async init(pg: PGliteType, opts: Parameters<NodeFS["init"]>[1]): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pg, opts);
    const addFsync = (module: unknown) => {
      const { stream_ops } = (module as EmscriptenModule).FS.filesystems.NODEFS;
      stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        return 0;
      };
    };
    const preRun = [emscriptenOpts.preRun ?? []].flat();
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...preRun, addFsync] as typeof preRun } };
  }
}

/**
 * How Vigil opens PGlite: durable (without `-F`, which turns fsync off), small, and without what a single session can't use.
 * The default parameters are restated because PGlite replaces, not extends, them.
 */
export function pgliteOptions(dataDir: string): PGliteOptions {
  const settings = {
    search_path: "public",
    exit_on_error: "false",
    log_checkpoints: "false",
    max_worker_processes: "0",
    max_parallel_workers: "0",
    max_parallel_workers_per_gather: "0",
    max_parallel_maintenance_workers: "0",
    io_method: "sync",
    wal_sync_method: "fsync",
    shared_buffers: "16MB",
    work_mem: "4MB",
    maintenance_work_mem: "16MB",
    timezone: "UTC",
  };
  return {
    fs: new SyncedNodeFS(dataDir),
    startParams: ["--single", "-O", "-j", ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
  };
}
