/** What Office says about itself, asked anew each time: older hosts lack some of it, and then it is not known. */
import type { HostFacts } from "./views/health";

type Registered = { readonly _association?: { readonly mappings?: Readonly<Record<string, unknown>> } };

/**
 * The names of functions whose code Excel was handed. Office.js has no public way to ask, so this looks at the list its own runtime
 * calls them by, and says nothing where a later library keeps it elsewhere.
 */
function registeredFunctions(): number | null {
  const mappings = (globalThis as { CustomFunctions?: Registered }).CustomFunctions?._association?.mappings;
  return mappings === undefined ? null : Object.keys(mappings).length;
}

/** Written into the page by the build. */
function metaOf(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
}

/** @param functions how many there are; @param answered calls of cells answered so far */
export function hostFacts(functions: number, answered: number): HostFacts {
  const { displayLanguage, contentLanguage, requirements } = Office.context;
  const diagnostics = Office.context.diagnostics as Office.ContextInformation | undefined;
  return {
    host: `${diagnostics?.host ?? ""}`,
    platform: `${diagnostics?.platform ?? ""}`,
    version: diagnostics?.version ?? "",
    displayLanguage: displayLanguage ?? "",
    contentLanguage: contentLanguage ?? "",
    supports: ({ name, version }) => requirements.isSetSupported(name, version),
    registered: registeredFunctions(),
    functions,
    answered,
    addinVersion: metaOf("emu-version"),
    officeJsVersion: metaOf("office-js-version"),
    address: `${location.origin}${location.pathname}`,
  };
}
