/** The body of an answer in JSON, of which a test knows the shape. */
// biome-ignore lint/suspicious/noExplicitAny: what is not as the test says fails it where it reads on
export function answerOf(response: Response): Promise<any> {
  return response.json();
}
