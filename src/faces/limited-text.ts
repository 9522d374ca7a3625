/** A request's body as text; null once there are more bytes than allowed, whatever the header announced. */
export async function limitedText(request: Request, limit: number): Promise<string | null> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > limit) return null;
  // An HTTP parser reads no more than was announced.
  if (Number.isInteger(announced)) return request.text();
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
