/**
 * The providers' side: what they were handed, took, and reported. Their log is what really happened; nothing of MAX writes here.
 * SMS and WhatsApp arrive through our real Twilio channel (the package `twilio` is replaced by `machine/twilio.ts`), e-mail
 * through a channel of its own that answers as an SMTP server may.
 */
import { createHmac } from 'node:crypto';
import { recordOfKey } from '../../../src/channels/message-id';
import type { Channel, Outcome, Outgoing, Trace } from '../../../src/service/ports';
import { machine } from '../machine/globals';
import { virtualFetch } from '../machine/network';
import { owner, type Owner } from '../machine/scheduler';
import { AUTH_TOKEN, PUBLIC_URL, SMS_FROM, WHATSAPP_FROM } from './addresses';

/** One message that a provider took to send. */
export type Taken = {
  readonly sid: string;
  readonly recordId: string | null;
  readonly canal: 'SMS' | 'WHATSAPP' | 'COURRIEL';
  readonly to: string;
  readonly corps: string;
  readonly template: boolean;
  readonly at: number;
  readonly toLead: boolean;
  status: string;
  errorCode: number | null;
  readonly statusCallback: string | null;
};
export type Written = {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly at: number;
};

export type ProviderFaults = {
  down: boolean;
  /** Refused before anything was taken: the connection, 429, or 500. */
  refuses: number;
  /** Taken, and the answer lost. */
  losesAnswer: number;
  /** Never heard of, and no answer. */
  losesRequest: number;
  /** Taken, and undelivered later. */
  bounces: number;
  losesReceipts: number;
};

export const noProviderFaults = (): ProviderFaults => ({
  ...{ down: false, refuses: 0, losesAnswer: 0, losesRequest: 0, bounces: 0, losesReceipts: 0 },
});

type CreateOptions = {
  readonly to: string;
  readonly from?: string;
  readonly body?: string;
  readonly contentSid?: string;
  readonly statusCallback?: string;
};
type ListFilter = {
  readonly to?: string;
  readonly from?: string;
  readonly dateSentAfter?: Date;
  readonly limit?: number;
};

const apiError = (status: number, code: number): Error =>
  Object.assign(new Error('Twilio'), { status, code });
const networkError = (code: string): Error => Object.assign(new Error(code), { code });

export class Provider {
  readonly taken: Taken[] = [];
  readonly written: Written[] = [];
  readonly blocked = new Set<string>();
  faults = noProviderFaults();
  readonly owner: Owner = owner('opérateur');
  onTaken: (taken: Taken) => void = () => undefined;

  /** `messages.create` of Twilio's client, called in the service's own time. */
  create(options: CreateOptions): Promise<{ sid: string }> {
    return this.call(() => {
      const to = options.to.replace('whatsapp:', '');
      if (this.blocked.has(to)) throw apiError(400, 21610);
      if (machine.dice.chance(this.faults.refuses)) throw this.refusal();
      const tag =
        options.statusCallback === undefined
          ? null
          : new URL(options.statusCallback).searchParams.get('message');
      const taken = this.take({
        ...{ sid: `SM${machine.dice.hex(16)}`, recordId: tag, to, toLead: true },
        canal: options.to.startsWith('whatsapp:') ? 'WHATSAPP' : 'SMS',
        ...{ corps: options.body ?? '', template: options.contentSid !== undefined },
        statusCallback: options.statusCallback ?? null,
      });
      return { sid: taken.sid };
    });
  }

  /** `messages.list`: what Twilio's log shows, received messages too. */
  list(filter: ListFilter): Promise<readonly object[]> {
    return this.call(() => {
      const rows = [
        ...this.taken.filter(({ canal }) => canal !== 'COURRIEL').map(logged),
        ...this.written.map(received),
      ];
      const since = filter.dateSentAfter?.getTime() ?? -Infinity;
      const fits = (row: (typeof rows)[number]): boolean =>
        (filter.to === undefined || row.to === filter.to) &&
        (filter.from === undefined || row.from === filter.from) &&
        row.dateCreated.getTime() >= since;
      return rows.filter(fits).slice(0, filter.limit ?? 1_000);
    });
  }

  /** The mail server, as our SMTP channel would tell of it. It keeps no key: what it took, it cannot be asked. */
  readonly mail: Channel = {
    name: 'courriel simulé',
    send: async (message: Outgoing): Promise<Outcome> => {
      try {
        return await this.call(() => {
          if (machine.dice.chance(this.faults.refuses))
            return { outcome: 'later', because: 'le serveur de courriel refuse pour le moment' } as const;
          const taken = this.take({
            ...{ sid: `<${message.key}@max.simule>`, recordId: recordOfKey(message.key), canal: 'COURRIEL' },
            ...{ to: message.destinataire, corps: message.corps, template: false, statusCallback: null },
            toLead: message.leadId !== undefined,
          });
          return { outcome: 'sent', idFournisseur: taken.sid } as const;
        });
      } catch (cause) {
        const neverLeft = (cause as { code?: string }).code === 'ECONNREFUSED';
        if (neverLeft) return { outcome: 'later', because: 'le serveur de courriel est injoignable' };
        return { outcome: 'unknown', because: 'le serveur s’est tu : envoi à vérifier' };
      }
    },
    trace: (): Promise<Trace> => Promise.resolve({ trace: 'unknown' }),
  };

  /** A person writes to us, by SMS or WhatsApp; Twilio calls once. */
  receives(from: string, body: string, whatsapp: boolean, calls: number): void {
    const prefix = whatsapp ? 'whatsapp:' : '';
    const to = prefix + (whatsapp ? WHATSAPP_FROM : SMS_FROM);
    const written = {
      sid: `SM${machine.dice.hex(16)}`,
      from: prefix + from,
      to,
      body,
      at: machine.scheduler.now,
    };
    this.written.push(written);
    if (/^\s*stop\s*$/i.test(body)) this.blocked.add(from);
    for (let call = 0; call < calls; call += 1) {
      const form = { MessageSid: written.sid, From: written.from, To: to, Body: body, NumMedia: '0' };
      this.later(() => void this.post(`${PUBLIC_URL}/webhooks/twilio/inbound`, form));
    }
  }

  private take(what: Omit<Taken, 'at' | 'status' | 'errorCode'>): Taken {
    const taken: Taken = { ...what, at: machine.scheduler.now, status: 'queued', errorCode: null };
    this.taken.push(taken);
    machine.scheduler.tell(`part ${taken.canal} ${taken.to} ${taken.recordId ?? ''};`);
    this.onTaken(taken);
    this.report(taken);
    return taken;
  }

  /** Its further life, reported in any order, sometimes twice, sometimes not. */
  private report(taken: Taken): void {
    const { dice } = machine;
    // A mail that comes back does so by mail: no receipt tells of it.
    const bounced = taken.canal !== 'COURRIEL' && dice.chance(this.faults.bounces);
    const states = bounced
      ? ['sent', 'undelivered']
      : ['sent', 'delivered', ...(dice.chance(0.2) ? ['read'] : [])];
    let at = 0;
    for (const status of states) {
      at += dice.next() * 20_000;
      machine.scheduler.after(at, `état ${status}`, () => this.becomes(taken, status), this.owner);
    }
  }

  private becomes(taken: Taken, status: string): void {
    taken.status = status;
    if (status === 'undelivered') taken.errorCode = 30_003;
    const { statusCallback } = taken;
    if (statusCallback === null) return;
    const { dice } = machine;
    if (dice.chance(this.faults.losesReceipts)) return;
    const form = {
      MessageSid: taken.sid,
      MessageStatus: status,
      ...(taken.errorCode !== null && { ErrorCode: String(taken.errorCode) }),
    };
    for (let call = 0; call < (dice.chance(0.1) ? 2 : 1); call += 1)
      this.later(() => void this.post(statusCallback, form), 30_000);
  }

  private later(run: () => void, most = 2_000): void {
    machine.scheduler.after(machine.dice.next() * most, 'appel de l’opérateur', run, this.owner);
  }

  private post(url: string, form: Readonly<Record<string, string>>): Promise<unknown> {
    const signed = Object.keys(form)
      .sort()
      .reduce((text, name) => text + name + (form[name] ?? ''), url);
    const signature = createHmac('sha1', AUTH_TOKEN).update(signed, 'utf8').digest('base64');
    return virtualFetch(url, {
      method: 'POST',
      headers: { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    }).catch(() => undefined);
  }

  private refusal(): Error {
    const { dice } = machine;
    return dice.chance(0.5) ? apiError(429, 20_429) : apiError(503, 20_503);
  }

  /** To the provider and back, each way a wait on which the caller may die. */
  private call<T>(work: () => T): Promise<T> {
    const { scheduler, dice } = machine;
    const caller = scheduler.current;
    return new Promise((resolve, reject) => {
      const settle = (ms: number, label: string, run: () => void): void =>
        void scheduler.after(ms, label, run, caller);
      if (this.faults.down)
        return settle(5, 'opérateur injoignable', () => reject(networkError('ECONNREFUSED')));
      if (dice.chance(this.faults.losesRequest))
        return settle(20_000, 'opérateur muet', () => reject(networkError('ETIMEDOUT')));
      const arrive = (): void => {
        let value: T;
        try {
          value = work();
        } catch (cause) {
          return settle(dice.next() * 200, 'opérateur refuse', () =>
            reject(cause instanceof Error ? cause : new Error(String(cause))),
          );
        }
        if (dice.chance(this.faults.losesAnswer))
          return settle(20_000, 'réponse de l’opérateur perdue', () => reject(networkError('ETIMEDOUT')));
        settle(dice.next() * 200, 'opérateur répond', () => resolve(value));
      };
      scheduler.after(dice.next() * 200, 'vers l’opérateur', arrive, this.owner);
    });
  }
}

const logged = ({ sid, canal, to, corps, at, status, errorCode }: Taken) => ({
  ...{ sid, body: corps, numMedia: '0', status, errorCode, direction: 'outbound-api' },
  to: canal === 'WHATSAPP' ? `whatsapp:${to}` : to,
  from: canal === 'WHATSAPP' ? `whatsapp:${WHATSAPP_FROM}` : SMS_FROM,
  dateCreated: new Date(at),
});

const received = ({ sid, from, to, body, at }: Written) => ({
  ...{ sid, from, to, body, numMedia: '0', status: 'received', errorCode: null, direction: 'inbound' },
  dateCreated: new Date(at),
});
