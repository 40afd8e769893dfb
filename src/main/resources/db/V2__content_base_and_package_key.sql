-- Bytes that are kept as what differs from others: the address of those, which are kept whole. Null: kept whole.
alter table content add column if not exists base bytea;

-- The name as its ecosystem tells names apart (PackageKey): by it packages are looked for.
alter table component add column if not exists package_key varchar;
update component set package_key = case ecosystem
    when 'PYPI' then regexp_replace(lower(name), '[-_.]+', '-')
    when 'NUGET' then lower(name)
    when 'COMPOSER' then lower(name)
    when 'MAVEN' then replace(name, ':', '/')
    else name end where package_key is null;
create index if not exists component_by_key on component (package_key, version);
drop index if exists component_by_name;
