// The step of SQLite's schema that brought topics, several times a day, postings and corrections to digests. Never edited.

/**
 * Which steps of a delivery are done, and which articles it quotes, for corrections. What was told before had its independent
 * write-ups not counted: as many as outlets, so that no count that is made now is taken for news.
 */
export const DIGEST_TOPICS_STEP = `
  alter table subscriptions add column topic text not null default '';
  alter table subscriptions add column language text;
  alter table subscriptions add column posting text not null default '';
  update subscriptions set
    topic = json_object('kind', 'tag', 'tag', json_object('slug', tag, 'name', tag_name)),
    schedule = json_set(json_remove(schedule, '$.time'), '$.times', json_array(json_extract(schedule, '$.time'))),
    posting = json_object('mention', mention, 'isQuiet', json('false'), 'isThreaded', json('false'),
      'isPublished', json('false'), 'forumTag', null);
  alter table subscriptions drop column tag;
  alter table subscriptions drop column tag_name;
  alter table subscriptions drop column mention;
  alter table subscriptions add column last_slot integer not null default 0;
  update subscriptions set last_slot = covered_until;
  create index subscriptions_by_last_slot on subscriptions (last_slot) where paused_because is null;

  alter table deliveries add column posting text not null default '';
  alter table deliveries add column posted text not null
    default '{"message":null,"isComplete":false,"thread":null,"isPublished":false}';
  alter table deliveries add column corrections text not null default '[]';
  update deliveries set
    posting = json_object('mention', mention, 'isQuiet', json('false'), 'isThreaded', json('false'),
      'isPublished', json('false'), 'forumTag', null),
    posted = json_set(posted, '$.message', message, '$.isComplete', json(iif(message is null, 'false', 'true')));
  update deliveries set digest = json_set(json_remove(digest, '$.tag'),
      '$.topic', json_object('kind', 'tag', 'tag', json_extract(digest, '$.tag')),
      '$.stories', (
        select json_group_array(json_set(story.value, '$.independent', json_extract(story.value, '$.outlets'),
          '$.eventTime', json_extract(digest, '$.period.until'), '$.claims', json('[]'), '$.update', json('null')))
        from json_each(digest, '$.stories') story
      ))
    where digest is not null;
  alter table deliveries drop column mention;
  alter table deliveries drop column message;

  alter table told add column is_cited integer not null default 0;
  update told set is_cited = 1 where exists (
    select 1 from deliveries, json_each(deliveries.digest, '$.stories') story
    where deliveries.id = told.delivery and json_extract(story.value, '$.sentence.article') = told.article
  );
  create index told_by_cited on told (article) where is_cited = 1;
`;
