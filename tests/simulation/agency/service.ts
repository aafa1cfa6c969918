/** Our service, the real one, as a process that can be started, stopped and crashed at any wait. */
import { createTwilioChannel } from '../../../src/channels/twilio/channel';
import { openTwilio } from '../../../src/channels/twilio/client';
import { readHistory } from '../../../src/channels/twilio/history';
import { openNotes } from '../../../src/queue/notes';
import { startService, type Service } from '../../../src/service/start';
import { createInbox } from '../../../src/twenty/inbound';
import { createTransport } from '../../../src/twenty/transport';
import { createWorkspace } from '../../../src/twenty/workspace';
import { twilioStatusUrl } from '../../../webhooks/twilio/paths';
import { machine } from '../machine/globals';
import { hosts } from '../machine/network';
import { owner, type Owner } from '../machine/scheduler';
import {
  AUTH_TOKEN,
  PUBLIC_URL,
  QUEUE_URL,
  SERVICE_HOST,
  SERVICE_PORT,
  SERVICE_URL,
  SMS_FROM,
  TWENTY_URL,
  WHATSAPP_FROM,
} from './addresses';
import type { Provider } from './provider';
import { virtualClock, virtualWait, type Installed } from './twenty';

export type Process = {
  readonly owner: Owner;
  service: Service | null;
  /** Said by the service's own journal, for whoever reads a failed run. */
  readonly log: string[];
};

export type Launch = {
  readonly installed: Installed;
  readonly provider: Provider;
  readonly sweepMinutes: number;
  readonly number: number;
  /** Twenty and everybody else call the first one, at SERVICE_PORT. */
  readonly port: number;
  /** There is another process: they keep the pace towards Twenty together, as `max start` has them do. */
  readonly shared: boolean;
  readonly onRefused: (cause: unknown) => void;
  /** The service caught a fault that no world can cause: a mistake in its code, or in the virtual packages it runs on. */
  readonly onMistake: (what: string) => void;
};

const MISTAKES = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'];

/** Starts it at the next event; a start that fails (the queue is down) is told. */
export function launch(of: Launch): Process {
  const process: Process = { owner: owner(`max-${String(of.number)}`), service: null, log: [] };
  const started = (service: Service): void => {
    process.service = service;
    const here = hosts.get(SERVICE_URL);
    if (here && of.port === SERVICE_PORT) hosts.set(PUBLIC_URL, here);
  };
  machine.scheduler.after(
    0,
    'démarrage',
    () => void start(of, process).then(started, of.onRefused),
    process.owner,
  );
  return process;
}

function start(
  { installed, provider, sweepMinutes, port, shared, onMistake }: Launch,
  { log }: Process,
): Promise<Service> {
  const note =
    (level: string) =>
    (fields: Readonly<Record<string, unknown>>, sentence: string): void => {
      log.push(
        `${new Date(machine.scheduler.now).toISOString()} ${level} ${sentence} ${JSON.stringify(fields)}`,
      );
      if (log.length > 400) log.shift();
      if (MISTAKES.includes(String(fields['faute']))) onMistake(`${sentence} ${JSON.stringify(fields)}`);
    };
  const notes = shared ? openNotes(QUEUE_URL) : null;
  const transport = createTransport({
    ...{ url: TWENTY_URL, apiKey: installed.apiKey, clock: virtualClock, wait: virtualWait },
    ...(notes && { notes }),
  });
  const account = openTwilio({
    accountSid: 'AC',
    authToken: AUTH_TOKEN,
    smsFrom: SMS_FROM,
    whatsappFrom: WHATSAPP_FROM,
  });
  const byTwilio = (canal: 'SMS' | 'WHATSAPP') =>
    createTwilioChannel({ account, canal, clock: virtualClock, statusUrl: twilioStatusUrl(PUBLIC_URL) });
  return startService({
    workspace: createWorkspace(transport),
    channels: { SMS: byTwilio('SMS'), WHATSAPP: byTwilio('WHATSAPP'), COURRIEL: provider.mail },
    clock: virtualClock,
    log: { debug: () => undefined, info: note('info'), warn: note('warn'), error: note('error') },
    secrets: [installed.secret],
    queueUrl: QUEUE_URL,
    notes,
    host: SERVICE_HOST,
    port,
    sweepMinutes,
    staffMail: true,
    inbound: {
      ...{ inbox: createInbox(transport), ownAddresses: [], publicUrl: PUBLIC_URL },
      twilio: { authToken: AUTH_TOKEN, history: (since, now) => readHistory(account, since, now) },
    },
    serviceUrl: SERVICE_URL,
    publicUrl: PUBLIC_URL,
    usage: () => transport.usage,
  });
}
