/** @jest-environment jsdom */
import { download, ZIP_TYPE } from "../../../src/taskpane/parts/download";

test("the file gets its name, type and bytes; nothing stays on the page, and the address is given up later", () => {
  jest.useFakeTimers();
  const blobs: Blob[] = [];
  const revoked: string[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  URL.revokeObjectURL = (url: string) => void revoked.push(url);
  const clicked: (readonly [string, string])[] = [];
  const listener = (event: Event) => {
    event.preventDefault();
    const link = event.target as HTMLAnchorElement;
    clicked.push([link.download, link.href]);
  };
  document.addEventListener("click", listener);
  download("Sổ 2017.zip", new Uint8Array([80, 75, 5, 6]), ZIP_TYPE);
  document.removeEventListener("click", listener);
  expect(clicked).toEqual([["Sổ 2017.zip", "blob:1"]]);
  expect(blobs.map(({ size, type }) => [size, type])).toEqual([[4, ZIP_TYPE]]);
  expect([document.querySelector("a"), revoked]).toEqual([null, []]);
  jest.runAllTimers();
  expect(revoked).toEqual(["blob:1"]);
});
