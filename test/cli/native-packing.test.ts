/** The machine's own zlib gives what fflate gives, and stops where it stops. */
import fc from "fast-check";
import { NATIVE_PACKING } from "../../src/cli/native-packing";
import { OWN_PACKING, type Packing } from "../../src/xlsx/packing";
import { fuzz } from "../runs";

const BOTH: readonly (readonly [string, Packing, Packing])[] = [
  ["the machine's", NATIVE_PACKING, OWN_PACKING],
  ["ours", OWN_PACKING, NATIVE_PACKING],
];

test.each(BOTH)("what %s packs, the other one unpacks", (_which, one, other) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      const packed = one.deflate(bytes);
      expect(other.inflate(packed, bytes.length + 1)).toEqual(bytes);
      expect(one.crc32(bytes)).toBe(other.crc32(bytes));
    }),
    fuzz(200),
  );
});

test.each(BOTH)("%s: damaged bytes are an error, and nothing larger than the room comes out", (_which, one) => {
  const packed = one.deflate(new Uint8Array(10_000));
  expect(() => one.inflate(packed.subarray(0, packed.length - 2), 10_001)).toThrow();
  expect(() => one.inflate(Uint8Array.of(7, 255, 255), 10)).toThrow();
  let length = 0;
  try {
    length = one.inflate(packed, 100).length;
  } catch {
    // Either is an answer: the caller asks for one byte more than there should be.
  }
  expect(length).toBeLessThanOrEqual(10_000);
});
