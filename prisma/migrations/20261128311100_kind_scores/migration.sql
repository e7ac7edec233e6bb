-- AlterTable
ALTER TABLE "kinds" ADD COLUMN     "score" DOUBLE PRECISION;

-- What the actions of a kind agree on: the mean of those without a condition, where each has a score and none is on the other side of zero.
UPDATE "kinds" k SET "score" = agreed.score FROM (
  SELECT dossier_id, code, avg((action ->> 'score')::float8) AS score
  FROM "kinds", jsonb_array_elements("plover") AS action WHERE action ->> 'when' IS NULL
  GROUP BY 1, 2
  HAVING count(*) = count((action ->> 'score')::float8)
    AND (bool_and((action ->> 'score')::float8 >= 0) OR bool_and((action ->> 'score')::float8 <= 0))
) AS agreed WHERE agreed.dossier_id = k.dossier_id AND agreed.code = k.code;
