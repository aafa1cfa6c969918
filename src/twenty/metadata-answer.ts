/** Answers of `/metadata` and `/graphql` to documents written here, checked where they enter (DESIGN §2.9). */
import type { z } from 'zod';

import { MaxError } from '../errors';

/** `answer` in the shape of `schema`, or a `MaxError` that names the question. */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
  question: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new MaxError(
    'reponse-illisible',
    `Twenty a répondu autrement que prévu à « ${question} » : ` +
      `${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}. ` +
      'Vérifiez la version du serveur avec « max doctor ».',
    { cause: parsed.error },
  );
}
