-- An import counts the actors of its new records itself, in the statement that writes them: it holds their kinds and days, which the trigger would look
-- up again for slice after slice, in a dossier of any size. It says so for that statement (`plumbline.counts_actors`); every other insert is counted as before.
DO $do$
DECLARE
  body text := pg_get_functiondef('rollup_actors_insert()'::regprocedure);
BEGIN
  IF position('PERFORM FROM developments' IN body) = 0 THEN RAISE EXCEPTION 'rollup_actors_insert() is not what it was'; END IF;
  EXECUTE replace(body, 'PERFORM FROM developments',
    'IF current_setting(''plumbline.counts_actors'', true) = ''itself'' THEN RETURN NULL; END IF; PERFORM FROM developments');
END $do$;
