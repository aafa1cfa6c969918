/** Where everybody is found on the virtual network. */
export const TWENTY_URL = 'http://twenty.simule:3000';
export const SERVICE_HOST = '127.0.0.1';
export const SERVICE_PORT = 3300;
/** What Twenty is told. */
export const SERVICE_URL = `http://${SERVICE_HOST}:${String(SERVICE_PORT)}`;
/** What leads and providers are told: a proxy stands before the service. */
export const PUBLIC_URL = 'https://max.simule';
export const AUTH_TOKEN = 'jeton-de-la-simulation';
export const SMS_FROM = '+33700000001';
export const WHATSAPP_FROM = '+33700000002';
export const QUEUE_URL = 'redis://file.simulee';
