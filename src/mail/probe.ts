/** Does the mailbox answer? It logs in and opens the folder, and reads nothing. */
import { folderOf, openMailbox } from './mailbox';

export async function probeMailbox(
  address: string,
): Promise<{ readonly says: string; readonly remedy: string } | null> {
  try {
    const mailbox = await openMailbox(address);
    await mailbox.close();
    return null;
  } catch (cause) {
    const fields =
      typeof cause === 'object' && cause !== null ? (cause as Readonly<Record<string, unknown>>) : {};
    if (fields['authenticationFailed'] === true)
      return {
        says: 'le serveur refuse nos identifiants',
        remedy: 'Vérifiez le compte et le mot de passe d’IMAP_URL.',
      };
    if (fields['responseStatus'] === 'NO')
      return {
        says: `le dossier « ${folderOf(address)} » ne s’ouvre pas`,
        remedy: 'Vérifiez le dossier à la fin d’IMAP_URL.',
      };
    return { says: 'le serveur IMAP est injoignable', remedy: 'Vérifiez le serveur et le port d’IMAP_URL.' };
  }
}
