// Whether Discord would take a new thread: its name, its rest, the tags of a forum's post.
import { APPLIED_TAGS_MAX, THREAD_ARCHIVE_MINUTES, THREAD_NAME_MAX_LENGTH } from '../local-limits.ts';
import { list, oneOf, shape, snowflake, text } from './fields.ts';
import type { Violation } from './violation.ts';

const thread = shape({
  required: { name: text({ min: 1, max: THREAD_NAME_MAX_LENGTH }) },
  optional: {
    auto_archive_duration: oneOf(THREAD_ARCHIVE_MINUTES),
    applied_tags: list(snowflake, { max: APPLIED_TAGS_MAX }),
  },
});

/** Every reason why Discord would refuse it; the message of a forum's post is checked by itself. */
export function validateThread(payload: unknown): Violation[] {
  return thread(payload, '');
}
