/** From what the mail server answers (RFC 5321 §4.2.1) to what becomes of the message. */
import type { Outcome } from '../service/ports';

/** What nodemailer tells of a failure; `began`: at least a byte of the message itself had left. */
export type SmtpFault = {
  readonly code: string;
  /** The server's reply, 0 when there was none. */
  readonly reply: number;
  /** Its enhanced status, e.g. 5.1.1 (RFC 3463), or ''. */
  readonly status: string;
  readonly command: string;
  readonly began: boolean;
};

export function smtpFault(cause: unknown, began: boolean): SmtpFault {
  const fields: Readonly<Record<string, unknown>> =
    typeof cause === 'object' && cause !== null ? { ...cause } : {};
  const { code, responseCode, response, command } = fields;
  const text = typeof response === 'string' ? response : '';
  return {
    code: typeof code === 'string' ? code : '',
    reply: typeof responseCode === 'number' ? responseCode : 0,
    status: /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? '',
    command: typeof command === 'string' ? command : '',
    began,
  };
}

/** A reply is certain; silence is, too, as long as not a byte of the message had left. */
export function smtpOutcome(fault: SmtpFault): Outcome {
  if (fault.code === 'EAUTH') {
    return later('CONFIGURATION', 'le serveur de courriel refuse nos identifiants : vérifiez SMTP_URL');
  }
  if (fault.reply >= 400 && fault.reply < 500) {
    return later('OPERATEUR', `le serveur de courriel demande d’attendre (${said(fault)})`);
  }
  if (fault.reply >= 500) return permanent(fault);
  if (fault.began) {
    return {
      outcome: 'unknown',
      because: 'la réponse du serveur de courriel s’est perdue : envoi à vérifier',
    };
  }
  return later('OPERATEUR', `le serveur de courriel est injoignable${fault.code && ` (${fault.code})`}`);
}

function permanent(fault: SmtpFault): Outcome {
  if (fault.command === 'MAIL FROM' || /^AUTH|^EHLO|^STARTTLS|^CONN/.test(fault.command)) {
    return later(
      'CONFIGURATION',
      `le serveur de courriel refuse notre adresse d’expéditeur (${said(fault)}) : vérifiez SMTP_FROM et SMTP_URL`,
    );
  }
  if (fault.command === 'RCPT TO' && !fault.status.startsWith('5.7')) {
    return refused('NUMERO', `cette adresse de courriel n’existe pas ou ne reçoit plus (${said(fault)})`);
  }
  if (fault.reply === 552 || fault.status.startsWith('5.3.4')) {
    return refused('CONTENU', `le courriel est trop gros (${said(fault)})`);
  }
  return refused('OPERATEUR', `le serveur de courriel a refusé le message (${said(fault)})`);
}

/** Numbers only: a server's sentence may quote the address or the text. */
const said = ({ reply, status }: SmtpFault): string => (status === '' ? `${reply}` : `${reply} ${status}`);

type Classed<Kind extends Outcome['outcome']> = Extract<Outcome, { outcome: Kind; classe?: unknown }>;

const later = (classe: NonNullable<Classed<'later'>['classe']>, because: string): Outcome => ({
  outcome: 'later',
  because,
  classe,
});
const refused = (classe: NonNullable<Classed<'refused'>['classe']>, because: string): Outcome => ({
  outcome: 'refused',
  because,
  classe,
});
