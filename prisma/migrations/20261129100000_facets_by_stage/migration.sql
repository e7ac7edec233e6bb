-- The trend of a stage and a grade is read from the index alone: a million developments of all stages have half a million counts.
CREATE INDEX "rollup_facets_stage" ON "rollup_facets"("dossier_id", "stage", "reliability", "kind_code", "month", "precision", "n");
