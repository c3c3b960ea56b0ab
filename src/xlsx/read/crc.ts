/** CRC-32 of a zip archive's parts (APPNOTE 4.4.7): a bit that has fallen over on a USB stick must not become another score. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** The tables of a byte with one, two and three more behind it: four bytes are reckoned at once. */
const [BY_TWO, BY_THREE, BY_FOUR] = [1, 2, 3].map((more) =>
  TABLE.map((value) => {
    for (let byte = 0; byte < more; byte++) value = (value >>> 8) ^ (TABLE[value & 0xff] as number);
    return value;
  }),
) as [Int32Array, Int32Array, Int32Array];

export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  // Whole numbers of 32 bits with a sign all along: those without one would be doubles.
  let crc = -1;
  let at = 0;
  while (at < whole) {
    crc ^= (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    crc =
      (BY_FOUR[crc & 0xff] as number) ^
      (BY_THREE[(crc >>> 8) & 0xff] as number) ^
      (BY_TWO[(crc >>> 16) & 0xff] as number) ^
      (TABLE[crc >>> 24] as number);
    at += 4;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
