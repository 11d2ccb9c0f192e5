import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { recentlyParsed } from './recently-parsed.ts';
import { UnreadableText } from './table-rows.ts';

/** A value of a JSON text: UTF-16 code units of the decoded text, end exclusive, quotation marks of a string included. */
export interface JsonSpan {
  start: number;
  end: number;
}

/**
 * Where the value that a JSON Pointer (RFC 6901) names stands; null when it names none, undefined when it is no pointer.
 * Of two members with one name the last counts, as in JSON.parse.
 * Throws {@link UnreadableText} when the text is not JSON.
 */
export function jsonValueAt(text: string, pointer: string): JsonSpan | null | undefined {
  let node: Node | undefined = treeOf(text);
  const tokens = tokensOf(pointer);
  if (!tokens) return undefined;
  for (const token of tokens) {
    node = node && childOf(node, token);
    if (!node) return null;
  }
  return { start: node.offset, end: node.offset + node.length };
}

/** The unescaped names and indexes of a JSON Pointer; null when it is none. */
function tokensOf(pointer: string): string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function childOf(node: Node, token: string): Node | undefined {
  if (node.type === 'array') return /^(0|[1-9]\d*)$/.test(token) ? node.children?.[Number(token)] : undefined;
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === token)?.children?.[1];
}

const treeOf = recentlyParsed((text) => {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { disallowComments: true });
  if (tree && errors.length === 0) return tree;
  const [first] = errors;
  const where = first ? `${printParseErrorCode(first.error)} at ${first.offset}` : 'nothing is in it';
  throw new UnreadableText(`no JSON: ${where}`);
});
