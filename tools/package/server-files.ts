/** Settings for the three usual servers: the same policy everywhere, caching by folder. Plain static files; nothing runs. */

export type Served = {
  /** `/path` of the package on the server, or empty. */
  readonly path: string;
  /** The folder that is named after its contents. */
  readonly folder: string;
  readonly policy: string;
};

/** A folder never changes under its name; everything beside it is asked for again each time. */
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK = "no-cache";

function headersOf({ policy }: Served): readonly (readonly [name: string, value: string])[] {
  return [
    ["Content-Security-Policy", policy],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
  ];
}

/**
 * The one file that a page of another site reads: Excel on the web fetches it from its own origin, of which there are several (office-js-docs-pr
 * pull request 602, `custom-functions-overview.md`; Excel-Custom-Functions issue 212). It names the functions and holds nothing of anybody's. Excel
 * on a computer, the pane and the icons need no such header.
 */
const DESCRIPTION = "functions.json";
const ANY_ORIGIN = ["Access-Control-Allow-Origin", "*"] as const;

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** IIS reads it from the folder it stands in. */
export function webConfig(served: Served): string {
  const headers = headersOf(served)
    .map(([name, value]) => `        <remove name="${name}"/>\n        <add name="${name}" value="${xml(value)}"/>`)
    .join("\n");
  const types = [
    [".json", "application/json"],
    [".md", "text/plain; charset=utf-8"],
    [".reg", "application/octet-stream"],
    [".xml", "application/xml; charset=utf-8"],
  ]
    .map(([end, type]) => `      <remove fileExtension="${end}"/>\n      <mimeMap fileExtension="${end}" mimeType="${type}"/>`)
    .join("\n");
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${types}
      <clientCache cacheControlMode="DisableCache"/>
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headers}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="${served.folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00"/>
      </staticContent>
    </system.webServer>
  </location>
  <location path="${served.folder}/${DESCRIPTION}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="${ANY_ORIGIN[0]}"/>
          <add name="${ANY_ORIGIN[0]}" value="${ANY_ORIGIN[1]}"/>
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;
}

/** For a `server` block; headers are repeated because a `location` with headers of its own takes over none. */
export function nginxConf(served: Served): string {
  const headers = (cache: string, more: readonly (readonly [string, string])[] = []): string =>
    [...headersOf(served), ["Cache-Control", cache] as const, ...more]
      .map(([name, value]) => `  add_header ${name} "${value}" always;`)
      .join("\n");
  return `# Inside the server block of the host. Put the folder "site" where alias points.
location ${served.path}/ {
  alias /srv/emu/site/;
${headers(ASK)}
}
location ${served.path}/${served.folder}/ {
  alias /srv/emu/site/${served.folder}/;
${headers(FOR_EVER)}
}
location = ${served.path}/${served.folder}/${DESCRIPTION} {
  alias /srv/emu/site/${served.folder}/${DESCRIPTION};
${headers(FOR_EVER, [ANY_ORIGIN])}
}
`;
}

/** For the virtual host; needs mod_headers. */
export function apacheConf(served: Served): string {
  const headers = headersOf(served)
    .map(([name, value]) => `  Header always set ${name} "${value}"`)
    .join("\n");
  return `# Inside the virtual host of the host; needs mod_alias and mod_headers.
Alias "${served.path}/" "/srv/emu/site/"
<Directory "/srv/emu/site">
  Require all granted
  Options -Indexes
  AllowOverride None
${headers}
  Header always set Cache-Control "${ASK}"
</Directory>
<Directory "/srv/emu/site/${served.folder}">
  Header always set Cache-Control "${FOR_EVER}"
  <Files "${DESCRIPTION}">
    Header always set ${ANY_ORIGIN[0]} "${ANY_ORIGIN[1]}"
  </Files>
</Directory>
`;
}
