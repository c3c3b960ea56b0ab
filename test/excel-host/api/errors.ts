/** Errors as Excel answers them to an add-in. */
const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  Conflict: 409,
  InvalidOperation: 400,
  GeneralException: 500,
};

export class HostError extends Error {
  readonly status: number;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.status = STATUS[code] ?? 400;
  }
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.");
}

export function invalidArgument(what = ""): HostError {
  const detail = what === "" ? "" : ` (host: ${what})`;
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format.${detail}`);
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.");
}

/** Something that this host does not do: never a guess, always loud. */
export function notImplemented(what: string): HostError {
  return new HostError("ApiNotFound", `host: ${what} is not implemented`);
}
