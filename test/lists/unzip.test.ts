import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { parseList } from "../../src/lists/formats.js";
import { unzipped } from "../../src/lists/unzip.js";
import { OTHERS, ofacFiles } from "./registers.js";

const SHAPE = { entries: "", programme: null };
const refused = (code: string) => expect.objectContaining({ name: "ListError", code });

test("a zipped list is read as the list in it; other bytes stay as they are", () => {
  const { primary } = ofacFiles(OTHERS);
  expect(parseList("ofac-csv", [zipSync({ "folder/": new Uint8Array(), "sdn.csv": strToU8(primary) })], SHAPE)).toHaveLength(
    OTHERS.length,
  );
  expect(unzipped(strToU8(primary))).toEqual(strToU8(primary));
});

test("a bomb is given up at the limit, whatever it says of its size", () => {
  const bomb = zipSync({ "sdn.csv": new Uint8Array(30_000_000) }, { level: 9 });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => unzipped(bomb, 1_000_000)).toThrow(refused("hostile"));
  // Its size, in the local header, as if it were small.
  const lying = Uint8Array.from(bomb);
  new DataView(lying.buffer).setUint32(22, 10, true);
  expect(() => unzipped(lying, 1_000_000)).toThrow(refused("hostile"));
  expect(() => parseList("un-xml", [zipSync({ "list.xml": zipSync({ "list.xml": strToU8("<a/>") }) })], SHAPE)).toThrow(
    refused("not-a-list"),
  );
});

test("an archive cut short, without a file, or broken is told as such", () => {
  const whole = zipSync({ "sdn.csv": strToU8(ofacFiles(OTHERS).primary) });
  expect(() => unzipped(whole.subarray(0, whole.length / 2))).toThrow(refused("truncated"));
  expect(() => unzipped(zipSync({ "empty/": new Uint8Array() }))).toThrow(refused("not-a-list"));
  const broken = Uint8Array.from(whole).fill(0xff, 60, 120);
  expect(() => unzipped(broken)).toThrow(expect.objectContaining({ name: "ListError" }));
});
