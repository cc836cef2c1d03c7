-- Groups of duplicate contacts in DuckDB, for a base larger than one machine holds in memory. In the folder that Export-CrmMatchTable wrote to:
--
--     Import-CrmExport ./exports | Export-CrmMatchTable ./match
--     cd match
--     duckdb match.duckdb < ../examples/match-contacts.sql
--
-- Working tables lie in match.duckdb, and what does not fit into memory goes to disk. It writes pairs.parquet and groups.csv. What was written with -Redact goes through as well;
-- names then agree when they are written alike, or word for word by their sound. The weights are fixed: Splink learns them from the base itself (docs/scale.md).

create or replace table cards as select * from read_parquet('Contact.parquet');

-- One row for each key of a card, with the finer keys that part a block too large.
create or replace table keys as
    select 'phone' as rule, card, unnest(key_phone) as key, finer_phone as finer from cards
    union all by name select 'email' as rule, card, unnest(key_email) as key, finer_email as finer from cards
    union all by name select 'tax id' as rule, card, unnest(key_tax_id) as key, finer_tax_id as finer from cards
    union all by name select 'name' as rule, card, unnest(key_name) as key from cards
    union all by name select 'name and birth date' as rule, card, unnest(key_name_and_birth_date) as key from cards;

-- Blocks of up to 150 cards are compared pair by pair; larger ones first fall apart by their finer keys, and what is still larger is left out, as it is no one person's.
create or replace table large as select rule, key from keys group by all having count(*) > 150;
create or replace table blocked as
    select rule, card, key from keys anti join large using (rule, key)
    union all
    select distinct rule, card, hash(key, part) as key from (select rule, card, key, unnest(finer) as part from keys semi join large using (rule, key));
create or replace table blocks as select rule, key from blocked group by all having count(*) between 2 and 150;
create or replace table pairs as
    select distinct x.card as a, y.card as b
    from blocked x semi join blocks using (rule, key) join blocked y on x.rule = y.rule and x.key = y.key and x.card < y.card;

-- Bits of evidence in the manner of Fellegi and Sunter: what agrees adds, what contradicts takes away, what is missing says nothing. Namesakes are no duplicates until something besides
-- the name agrees.
create or replace table links as
    select a, b, bits, 1 / (1 + pow(2, -bits)) as probability
    from (
        select a, b,
            list_has_any(l.phones, r.phones) or list_has_any(l.emails, r.emails) or l.tax_id = r.tax_id or l.birth_date = r.birth_date as corroborated,
            -16.5
            + case
                when l.name is null or r.name is null then 0
                when l.name = r.name then 11
                when list_has_all(l.name_sounds, r.name_sounds) and list_has_all(r.name_sounds, l.name_sounds) then 9
                when len(list_intersect(l.name_sounds, r.name_sounds)) > 1 then 6
                when list_has_any(l.name_sounds, r.name_sounds) then case when jaro_winkler_similarity(l.name, r.name) > 0.92 then 5 else -12 end
                else case when jaro_winkler_similarity(l.name, r.name) > 0.92 then 3 else -25 end
            end
            -- Phone and mailbox of one family or office are one piece of evidence.
            + greatest(
                case when len(l.phones) = 0 or len(r.phones) = 0 then -1 when list_has_any(l.phones, r.phones) then 14 else -2.3 end,
                case when len(l.emails) = 0 or len(r.emails) = 0 then -1 when list_has_any(l.emails, r.emails) then 14 else -2.3 end)
            + case when l.tax_id is null or r.tax_id is null then 0 when l.tax_id = r.tax_id then 20 else -20 end
            + case when l.birth_date is null or r.birth_date is null then 0 when l.birth_date = r.birth_date then 11 else -6 end
            + case when l.company is null or r.company is null then 0 when l.company = r.company then 1 else -0.5 end
            + case when l.city is null or r.city is null then 0 when l.city = r.city then 2 else -1.5 end as bits
        from pairs join cards l on l.card = a join cards r on r.card = b)
    where bits > 3.17 and corroborated;

copy (select l.id as left_id, r.id as right_id, l.file as left_file, l.line as left_line, r.file as right_file, r.line as right_line, round(probability, 4) as probability
      from links join cards l on l.card = a join cards r on r.card = b order by a, b) to 'pairs.parquet';

-- Cards that hang together, by the first card of each group.
create or replace table members as
    with recursive joined as (select a, b from links union all select b, a from links),
    reached(card, first) as (
        select a, a from joined
        union
        select joined.b, reached.first from reached join joined on joined.a = reached.card where reached.first <= joined.b)
    select card, min(first) as "group" from reached group by card;

copy (select "group", id, file, line from members join cards using (card) order by "group", card) to 'groups.csv' (header);
