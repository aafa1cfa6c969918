/** For `max doctor`: which ways out and in are set up, and whether the other side really answers. */
import type { ChannelReport } from '../installer/doctor/finding';
import { probeMailbox } from '../mail/probe';
import type { Clock } from '../service/ports';
import { letterheadOf } from './channels';
import type { ChannelSettings, SmtpSettings, TwilioSettings } from './settings';
import { createSmtp } from './smtp';
import { smtpFault, smtpOutcome } from './smtp-outcome';
import { callFault, openTwilio } from './twilio/client';

export type Fault = { readonly says: string; readonly remedy: string };

/** The mailbox is named only when it is set up: without it, replies by e-mail are read through Twenty's own mail sync. */
export function channelReports(
  { twilio, smtp, imap }: ChannelSettings,
  clock: Clock,
): readonly ChannelReport[] {
  const sms = twilio?.smsFrom !== undefined || twilio?.messagingServiceSid !== undefined;
  const whatsapp = twilio?.whatsappFrom !== undefined;
  const probes = twilio && { probe: once(() => probeTwilio(twilio)) };
  return [
    { name: 'SMS', configured: sms, ...(sms && probes) },
    { name: 'WhatsApp', configured: whatsapp, ...(whatsapp && !sms && probes) },
    {
      name: 'Courriel',
      configured: smtp !== undefined,
      ...(smtp && { probe: () => probeSmtp(smtp, clock) }),
    },
    ...(imap
      ? [{ name: 'Réception des courriels', configured: true, probe: () => probeMailbox(imap.url) }]
      : []),
  ];
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => (done ??= work());
}

/** Asks for the account itself: the credentials are right, and it may send. */
async function probeTwilio(settings: TwilioSettings): Promise<Fault | null> {
  try {
    const client = await openTwilio(settings).client();
    const { status } = await client.api.v2010.accounts(settings.accountSid).fetch();
    if (status === 'active') return null;
    return {
      says: `le compte Twilio est « ${status} »`,
      remedy: 'Voyez l’état du compte dans la console Twilio.',
    };
  } catch (cause) {
    const fault = callFault(cause);
    if (fault.kind !== 'answered')
      return {
        says: 'Twilio est injoignable',
        remedy: 'Vérifiez que le serveur de MAX peut joindre https://api.twilio.com.',
      };
    return {
      says: `Twilio refuse nos identifiants (HTTP ${fault.status})`,
      remedy: 'Copiez à nouveau TWILIO_ACCOUNT_SID et TWILIO_AUTH_TOKEN de la console Twilio.',
    };
  }
}

async function probeSmtp(settings: SmtpSettings, clock: Clock): Promise<Fault | null> {
  const smtp = createSmtp({ url: settings.url, letterhead: letterheadOf(settings, {}), clock });
  try {
    await smtp.verify();
    return null;
  } catch (cause) {
    const outcome = smtpOutcome(smtpFault(cause, false));
    const says = 'because' in outcome ? outcome.because : 'le serveur de courriel ne répond pas';
    return { says, remedy: 'Vérifiez SMTP_URL : protocole, serveur, port, compte et mot de passe.' };
  } finally {
    smtp.close();
  }
}
