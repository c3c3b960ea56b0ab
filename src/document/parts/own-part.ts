/** The part of a workbook in which the layout of somebody's own sheets is remembered. */
import { partKind } from "./xml-part";

export { asStored } from "./xml-part";

export const OWN_NAMESPACE = "urn:emu-addin:own-layout";
/** An honest layout has some ten thousand characters. */
const LONGEST = 4_000_000;

const { xmlOf, storedIn, is } = partKind(OWN_NAMESPACE, "layout", LONGEST);

export { xmlOf as ownPartXml, storedIn as storedInPart, is as isOwnPart };
