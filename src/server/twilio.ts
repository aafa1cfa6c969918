/**
 * `POST /webhooks/twilio/inbound` and `/webhooks/twilio/status`. The answer is given once what was said is durable in Twenty;
 * when Twenty is down it is 503, and the next reading of Twilio's own log brings what was refused (`inbound-history.ts`).
 */
import type { Inbound } from '../../webhooks/inbound';
import type { Receipt } from '../../webhooks/receipt';
import { parseForm, type Form } from '../../webhooks/twilio/form';
import { parseInbound } from '../../webhooks/twilio/inbound';
import { parseStatus } from '../../webhooks/twilio/status';
import { isFromTwilio, TWILIO_SIGNATURE_HEADER } from '../../webhooks/twilio/verify';
import { MaxError } from '../errors';
import type { Figures } from '../service/figures';
import { faultFields, type Log } from '../service/log';
import type { Clock } from '../service/ports';
import type { Handle } from './http';
import { failed, refuse, type Reply, type Request } from './reply';

export type TwilioDoor = {
  readonly authToken: string;
  /** The address Twilio was given: what it signs, whatever a proxy makes of it. */
  readonly publicUrl: string;
  readonly receive: (inbound: Inbound) => Promise<void>;
  readonly acknowledge: (receipt: Receipt) => Promise<void>;
  readonly clock: Clock;
  readonly figures: Figures;
  readonly log: Log;
};

export const twilioInbound = (door: TwilioDoor): Handle =>
  knock('message', door, async (form) => {
    const parsed = parseInbound(form, door.clock.now());
    if (!parsed.ok) return refuse(400, parsed.because);
    await door.receive(parsed.inbound);
    return NO_ANSWER;
  });

export const twilioStatus = (door: TwilioDoor): Handle =>
  knock('accuse', door, async (form, { query = '' }) => {
    const parsed = parseStatus(form, query);
    if (parsed.ok) await door.acknowledge(parsed.receipt);
    return { status: 204, headers: {}, body: '' };
  });

/** An empty TwiML document: nothing is answered to the person by Twilio itself. */
const NO_ANSWER: Reply = {
  status: 200,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
};

type Answer = (form: Form, request: Request) => Promise<Reply>;

const knock =
  (appel: string, door: TwilioDoor, answer: Answer): Handle =>
  async (request) => {
    const { authToken, publicUrl, figures, log } = door;
    const form = parseForm(request.body.toString('utf8'));
    const count = (resultat: string): void => figures.count('max_twilio_total', { appel, resultat });
    const { path, query, header } = request;
    const url = `${publicUrl}${path}${query === undefined ? '' : `?${query}`}`;
    if (!isFromTwilio({ url, form, signature: header(TWILIO_SIGNATURE_HEADER) }, authToken)) {
      count('refuse');
      log.warn({ appel }, 'appel refusé : la signature n’est pas celle de Twilio pour MAX_PUBLIC_URL');
      return refuse(403, 'signature refusée');
    }
    try {
      const reply = await answer(form, request);
      count(reply.status < 300 ? 'recu' : 'illisible');
      return reply;
    } catch (cause) {
      if (!(cause instanceof MaxError)) throw cause;
      count('en-panne');
      log.error({ appel, ...faultFields(cause) }, 'appel de Twilio à reprendre : Twenty ne répond pas');
      return failed(cause);
    }
  };
