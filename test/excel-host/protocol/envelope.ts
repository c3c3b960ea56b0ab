/** The envelope of the messages between the add-in page and the web host (JSON text over postMessage). */
export type RequestMessage = {
  readonly _messageType: 0;
  /** 0 invoke, 1 register event, 2 unregister event */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
};

export function readRequest(text: unknown): RequestMessage | null {
  if (typeof text !== "string" || !text.startsWith("{")) {
    return null;
  }
  const message = JSON.parse(text) as Partial<RequestMessage>;
  return message._messageType === 0 && typeof message._actionName === "string" ? (message as RequestMessage) : null;
}

export function replyText(request: RequestMessage, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 0,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: 0,
    _origin: origin,
    _data: data,
    _serializerVersion: 1,
  });
}

export function eventText(conversationId: string, origin: string, name: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 1,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: -1,
    _errorCode: 0,
    _origin: origin,
    _data: data,
    _serializerVersion: 1,
  });
}
