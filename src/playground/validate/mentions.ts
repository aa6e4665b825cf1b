// Discord's rules for `allowed_mentions`: which of the mentions in a text ring.
import {
  type Check,
  fieldPath,
  list,
  listIn,
  oneOf,
  shape,
  snowflake,
  violation,
  yesOrNo,
} from './fields.ts';

const NAMED_MAX = 100;

/** Either all users, or the users in a list; the same for roles. */
export const allowedMentions: Check = shape({
  optional: {
    parse: list(oneOf(['users', 'roles', 'everyone']), {}),
    users: list(snowflake, { max: NAMED_MAX }),
    roles: list(snowflake, { max: NAMED_MAX }),
    replied_user: yesOrNo,
  },
  together: (fields, path) =>
    (['users', 'roles'] as const).flatMap((kind) =>
      listIn(fields, 'parse').includes(kind) && listIn(fields, kind).length > 0
        ? violation(
            fieldPath(path, 'parse'),
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse names ${kind}, and so there cannot be a list of ${kind} beside it.`,
          )
        : [],
    ),
});
