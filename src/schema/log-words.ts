/** What the log calls the making of a seal and its taking back: verifying reads these lines again. */
import { words } from "./language";

export const SEAL_ACTIONS = {
  seal: words("Niêm phong kỳ", "Sealed the period"),
  "undo-seal": words("Hoàn tác niêm phong", "Undid the seal"),
} as const;
