import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const exclude = ["dist/**", "node_modules/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          sequence: { groupOrder: 0 },
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...exclude, "test/e2e/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Both cores of a small machine: by itself one would be left free.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      // Whole programs on two cores: two files at a time.
      {
        test: {
          name: "e2e",
          sequence: { groupOrder: 1 },
          include: ["test/e2e/**/*.test.ts"],
          exclude,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          pool: "forks",
          maxWorkers: 2,
        },
      },
    ],
  },
});
