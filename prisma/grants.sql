-- What the application's role may do. It owns nothing, cannot change the schema, and can only add to the audit.
GRANT USAGE ON SCHEMA public TO plumbline_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO plumbline_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO plumbline_app;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries, standings, editions, baseline_versions FROM plumbline_app;
REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM plumbline_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO plumbline_app;
