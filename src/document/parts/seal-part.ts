/** The parts of a workbook in which its seals stand, one each: a seal is added and never changed. */
import { partKind } from "./xml-part";

export const SEAL_NAMESPACE = "urn:emu-addin:seal";
/** The largest cluster thought of, its every cell filled, needs less. */
const LONGEST = 64_000_000;

const { xmlOf, storedIn, is } = partKind(SEAL_NAMESPACE, "seal", LONGEST);

export { xmlOf as sealPartXml, storedIn as sealInPart, is as isSealPart };
