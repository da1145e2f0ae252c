import type { FastifyRequest } from 'fastify';

const loopbackAddress = /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/;
const loopbackName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/i;
/** What proxies leave behind. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Whether what listens on `host` can be reached from this machine alone. */
export function isLoopbackHost(host: string): boolean {
  return loopbackName.test(host);
}

/**
 * Whether a request comes from this machine and means this machine. Its Host is looked at because a foreign page can point
 * a name of its own at 127.0.0.1 (DNS rebinding), and what proxies add because through one everybody seems to be local.
 */
export function isLocal({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): boolean {
  const host = headers.host?.replace(/:\d{1,5}$/, '') ?? '';
  return (
    loopbackAddress.test(socket.remoteAddress ?? '') &&
    loopbackName.test(host) &&
    forwarding.every((name) => headers[name] === undefined)
  );
}
