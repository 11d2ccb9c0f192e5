/** A `Host` header's or setting's name and port: letters, digits, dots and dashes, or an address in brackets. No user, no path. */
const ADDRESSED = /^(\[[0-9a-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i;
const EVERY_ADDRESS = new Set(['0.0.0.0', '[::]']);

/**
 * The name in what a request is addressed to, as the URL standard writes it: lower case, IPv6 in brackets and shortened,
 * no port, no trailing dot. Empty when it is no name at all.
 */
export function nameOf(addressed: string): string {
  if (!ADDRESSED.test(addressed)) return '';
  return hostnameOf(`http://${addressed}`);
}

/** The same for a setting, where an IPv6 address also stands without brackets. */
export function nameOfSetting(host: string): string {
  return nameOf(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);
}

export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name);
}

/** Whether listening there means every address of the machine, so that the setting itself names none. */
export function isEveryAddress(name: string): boolean {
  return EVERY_ADDRESS.has(name);
}

/** An origin in its one form (scheme, name, port unless it is the scheme's own); null when it is none of http or https. */
export function originOf(text: string): string | null {
  if (!/^https?:\/\/[^/?#@\\\s]+$/i.test(text)) return null;
  try {
    const url = new URL(text);
    const port = url.port === '' ? '' : `:${url.port}`;
    return `${url.protocol}//${hostnameOf(text)}${port}`;
  } catch {
    return null;
  }
}

function hostnameOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/\.$/, '');
  } catch {
    return '';
  }
}
