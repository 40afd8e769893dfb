-- Bytes that are kept as what differs from others: the address of those, which are kept whole. Null: kept whole.
alter table content add column if not exists base bytea;
