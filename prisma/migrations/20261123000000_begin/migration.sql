CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "sid_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scope" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "instances" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seeded_at" TIMESTAMPTZ(3),

    CONSTRAINT "instances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "actors" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "type" TEXT NOT NULL,
    "iso3166" TEXT,
    "parent_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actors_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "places" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "iso3166" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "precision" TEXT NOT NULL,

    CONSTRAINT "places_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "annotations" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" UUID,
    "selector" JSONB,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "visibility" TEXT NOT NULL DEFAULT 'team',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "annotations_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" UUID,
    "type" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "baselines" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "publisher" TEXT,
    "published_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "baselines_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "baseline_versions" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "baseline_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozen_by_id" UUID NOT NULL,

    CONSTRAINT "baseline_versions_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "passages" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "block" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "passages_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "claims" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "baseline_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'supporting',
    "horizon" DATE,
    "likelihood" TEXT,
    "likelihood_low" SMALLINT,
    "likelihood_high" SMALLINT,
    "weight" SMALLINT NOT NULL DEFAULT 3,
    "weight_reason" TEXT,
    "confirms" TEXT,
    "falsifier" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "claim_passages" (
    "dossier_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,

    CONSTRAINT "claim_passages_pkey" PRIMARY KEY ("dossier_id","claim_id","passage_id")
);

-- CreateTable
CREATE TABLE "standings" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "world_date" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "standings_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "standing_links" (
    "dossier_id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,

    CONSTRAINT "standing_links_pkey" PRIMARY KEY ("dossier_id","standing_id","link_id")
);

-- CreateTable
CREATE TABLE "developments" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "kind_code" TEXT NOT NULL,
    "happened" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "precision" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "polarity" TEXT NOT NULL DEFAULT 'occurred',
    "significance" SMALLINT NOT NULL DEFAULT 3,
    "place_id" UUID,
    "series" TEXT,
    "marking" TEXT NOT NULL DEFAULT 'CLEAR',
    "review_state" TEXT NOT NULL DEFAULT 'accepted',
    "reliability" TEXT,
    "credibility" SMALLINT,
    "known_from" DATE,
    "backfilled" BOOLEAN NOT NULL DEFAULT false,
    "content_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retracted_at" TIMESTAMPTZ(3),
    "retracted_reason" TEXT,

    CONSTRAINT "developments_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "development_actors" (
    "dossier_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "development_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "development_actors_pkey" PRIMARY KEY ("dossier_id","actor_id","starts_on","development_id","role")
);

-- CreateTable
CREATE TABLE "measurements" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "development_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "metric" TEXT NOT NULL,
    "part" TEXT,
    "low" DOUBLE PRECISION,
    "best" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "currency" TEXT,
    "price_year" SMALLINT,
    "basis" TEXT NOT NULL,
    "attributed_to" TEXT,
    "stock_or_flow" TEXT,
    "note" TEXT,

    CONSTRAINT "measurements_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "development_search" (
    "dossier_id" UUID NOT NULL,
    "development_id" UUID NOT NULL,
    "title_norm" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "development_search_pkey" PRIMARY KEY ("dossier_id","development_id")
);

-- CreateTable
CREATE TABLE "dossiers" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "marking" TEXT NOT NULL DEFAULT 'CLEAR',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossiers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "dossier_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "members_pkey" PRIMARY KEY ("dossier_id","account_id")
);

-- CreateTable
CREATE TABLE "counters" (
    "dossier_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("dossier_id","name")
);

-- CreateTable
CREATE TABLE "kinds" (
    "dossier_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "plover" JSONB NOT NULL DEFAULT '[]',
    "measures" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL,

    CONSTRAINT "kinds_pkey" PRIMARY KEY ("dossier_id","code")
);

-- CreateTable
CREATE TABLE "thresholds" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "kind_code" TEXT,
    "value" DOUBLE PRECISION NOT NULL,
    "label" TEXT NOT NULL,
    "authority" TEXT NOT NULL,

    CONSTRAINT "thresholds_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "links" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "development_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "strength" SMALLINT NOT NULL,
    "rationale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "known_from" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "supersedes_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "links_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "reports" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "marking" TEXT NOT NULL DEFAULT 'CLEAR',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "editions" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "method_version" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_by_id" UUID NOT NULL,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "outlets" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "default_reliability" TEXT,

    CONSTRAINT "outlets_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "sources" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "outlet_id" UUID,
    "author" TEXT,
    "url" TEXT,
    "canonical_url" TEXT,
    "published" TEXT,
    "published_on" DATE,
    "language" TEXT,
    "note" TEXT,
    "origin_id" UUID,
    "retracted_at" TIMESTAMPTZ(3),
    "retracted_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "citations" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "development_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "reliability" TEXT NOT NULL,
    "credibility" SMALLINT NOT NULL,
    "quote" TEXT,
    "primary" BOOLEAN NOT NULL DEFAULT false,
    "checked" TEXT NOT NULL DEFAULT 'not-stated',
    "check_note" TEXT,
    "graded_by_id" UUID NOT NULL,
    "graded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "rollup_facets" (
    "dossier_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "kind_code" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "polarity" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "review_state" TEXT NOT NULL,
    "reliability" TEXT NOT NULL,
    "credibility" SMALLINT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rollup_facets_pkey" PRIMARY KEY ("dossier_id","month","kind_code","stage","polarity","precision","review_state","reliability","credibility")
);

-- CreateTable
CREATE TABLE "rollup_deltas" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "month" DATE NOT NULL,
    "kind_code" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "polarity" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "review_state" TEXT NOT NULL,
    "reliability" TEXT NOT NULL,
    "credibility" SMALLINT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rollup_deltas_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_email_key" ON "accounts"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_sid_hash_key" ON "sessions"("sid_hash");

-- CreateIndex
CREATE INDEX "sessions_account_id_idx" ON "sessions"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "api_tokens_account_id_idx" ON "api_tokens"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "actors_dossier_id_code_key" ON "actors"("dossier_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "places_dossier_id_name_key" ON "places"("dossier_id", "name");

-- CreateIndex
CREATE INDEX "annotations_dossier_id_target_type_target_id_idx" ON "annotations"("dossier_id", "target_type", "target_id");

-- CreateIndex
CREATE INDEX "annotations_dossier_id_thread_id_idx" ON "annotations"("dossier_id", "thread_id");

-- CreateIndex
CREATE INDEX "audit_entries_dossier_id_subject_type_subject_id_idx" ON "audit_entries"("dossier_id", "subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_dossier_id_seq_key" ON "audit_entries"("dossier_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "baseline_versions_dossier_id_baseline_id_number_key" ON "baseline_versions"("dossier_id", "baseline_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "passages_dossier_id_version_id_block_start_end_key" ON "passages"("dossier_id", "version_id", "block", "start", "end");

-- CreateIndex
CREATE INDEX "claims_dossier_id_baseline_id_idx" ON "claims"("dossier_id", "baseline_id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_dossier_id_ref_key" ON "claims"("dossier_id", "ref");

-- CreateIndex
CREATE INDEX "claim_passages_dossier_id_passage_id_idx" ON "claim_passages"("dossier_id", "passage_id");

-- CreateIndex
CREATE INDEX "standings_dossier_id_claim_id_world_date_idx" ON "standings"("dossier_id", "claim_id", "world_date");

-- CreateIndex
CREATE INDEX "standing_links_dossier_id_link_id_idx" ON "standing_links"("dossier_id", "link_id");

-- CreateIndex
CREATE INDEX "developments_list" ON "developments"("dossier_id", "starts_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "developments_facets" ON "developments"("dossier_id", "starts_on", "kind_code", "stage", "review_state", "reliability", "credibility");

-- CreateIndex
CREATE UNIQUE INDEX "developments_dossier_id_ref_key" ON "developments"("dossier_id", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "developments_dossier_id_content_hash_key" ON "developments"("dossier_id", "content_hash");

-- CreateIndex
CREATE INDEX "development_actors_dossier_id_development_id_idx" ON "development_actors"("dossier_id", "development_id");

-- CreateIndex
CREATE INDEX "measurements_dossier_id_development_id_idx" ON "measurements"("dossier_id", "development_id");

-- CreateIndex
CREATE INDEX "measurements_dossier_id_metric_idx" ON "measurements"("dossier_id", "metric");

-- CreateIndex
CREATE INDEX "development_search_words" ON "development_search" USING GIN ("words");

-- CreateIndex
CREATE INDEX "development_search_title" ON "development_search" USING GIN ("title_norm" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "dossiers_key_key" ON "dossiers"("key");

-- CreateIndex
CREATE INDEX "members_account_id_idx" ON "members"("account_id");

-- CreateIndex
CREATE INDEX "links_dossier_id_claim_id_idx" ON "links"("dossier_id", "claim_id");

-- CreateIndex
CREATE INDEX "links_dossier_id_development_id_idx" ON "links"("dossier_id", "development_id");

-- CreateIndex
CREATE UNIQUE INDEX "editions_dossier_id_report_id_number_key" ON "editions"("dossier_id", "report_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "outlets_dossier_id_name_key" ON "outlets"("dossier_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "sources_dossier_id_canonical_url_key" ON "sources"("dossier_id", "canonical_url");

-- CreateIndex
CREATE INDEX "citations_dossier_id_development_id_idx" ON "citations"("dossier_id", "development_id");

-- CreateIndex
CREATE INDEX "citations_dossier_id_source_id_idx" ON "citations"("dossier_id", "source_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actors" ADD CONSTRAINT "actors_dossier_id_parent_id_fkey" FOREIGN KEY ("dossier_id", "parent_id") REFERENCES "actors"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actors" ADD CONSTRAINT "actors_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baselines" ADD CONSTRAINT "baselines_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_versions" ADD CONSTRAINT "baseline_versions_dossier_id_baseline_id_fkey" FOREIGN KEY ("dossier_id", "baseline_id") REFERENCES "baselines"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_versions" ADD CONSTRAINT "baseline_versions_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passages" ADD CONSTRAINT "passages_dossier_id_version_id_fkey" FOREIGN KEY ("dossier_id", "version_id") REFERENCES "baseline_versions"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passages" ADD CONSTRAINT "passages_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_dossier_id_baseline_id_fkey" FOREIGN KEY ("dossier_id", "baseline_id") REFERENCES "baselines"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_passages" ADD CONSTRAINT "claim_passages_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_passages" ADD CONSTRAINT "claim_passages_dossier_id_passage_id_fkey" FOREIGN KEY ("dossier_id", "passage_id") REFERENCES "passages"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standings" ADD CONSTRAINT "standings_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standings" ADD CONSTRAINT "standings_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_links" ADD CONSTRAINT "standing_links_dossier_id_standing_id_fkey" FOREIGN KEY ("dossier_id", "standing_id") REFERENCES "standings"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_links" ADD CONSTRAINT "standing_links_dossier_id_link_id_fkey" FOREIGN KEY ("dossier_id", "link_id") REFERENCES "links"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "developments" ADD CONSTRAINT "developments_dossier_id_kind_code_fkey" FOREIGN KEY ("dossier_id", "kind_code") REFERENCES "kinds"("dossier_id", "code") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "developments" ADD CONSTRAINT "developments_dossier_id_place_id_fkey" FOREIGN KEY ("dossier_id", "place_id") REFERENCES "places"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "developments" ADD CONSTRAINT "developments_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_actors" ADD CONSTRAINT "development_actors_dossier_id_actor_id_fkey" FOREIGN KEY ("dossier_id", "actor_id") REFERENCES "actors"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_actors" ADD CONSTRAINT "development_actors_dossier_id_development_id_fkey" FOREIGN KEY ("dossier_id", "development_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_dossier_id_development_id_fkey" FOREIGN KEY ("dossier_id", "development_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_search" ADD CONSTRAINT "development_search_dossier_id_development_id_fkey" FOREIGN KEY ("dossier_id", "development_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counters" ADD CONSTRAINT "counters_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinds" ADD CONSTRAINT "kinds_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thresholds" ADD CONSTRAINT "thresholds_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_dossier_id_development_id_fkey" FOREIGN KEY ("dossier_id", "development_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_dossier_id_supersedes_id_fkey" FOREIGN KEY ("dossier_id", "supersedes_id") REFERENCES "links"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_dossier_id_report_id_fkey" FOREIGN KEY ("dossier_id", "report_id") REFERENCES "reports"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outlets" ADD CONSTRAINT "outlets_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_dossier_id_outlet_id_fkey" FOREIGN KEY ("dossier_id", "outlet_id") REFERENCES "outlets"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_dossier_id_origin_id_fkey" FOREIGN KEY ("dossier_id", "origin_id") REFERENCES "sources"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_dossier_id_development_id_fkey" FOREIGN KEY ("dossier_id", "development_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_dossier_id_source_id_fkey" FOREIGN KEY ("dossier_id", "source_id") REFERENCES "sources"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;


