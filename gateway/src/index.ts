export type { AccessOptions } from './access/access.ts';
export { startGateway, type Gateway, type GatewayOptions } from './gateway.ts';
