/** Where Twilio calls us (DESIGN §6), at the public address. */
export const TWILIO_INBOUND_PATH = '/webhooks/twilio/inbound';
export const TWILIO_STATUS_PATH = '/webhooks/twilio/status';

export const twilioStatusUrl = (publicUrl: string): string => publicUrl + TWILIO_STATUS_PATH;
export const twilioInboundUrl = (publicUrl: string): string => publicUrl + TWILIO_INBOUND_PATH;
