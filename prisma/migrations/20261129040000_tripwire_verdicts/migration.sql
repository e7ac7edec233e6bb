-- What waits at tripwires is judged in the inbox too: linked, or passed over.
ALTER TABLE "triage_decisions" DROP CONSTRAINT "triage_decisions_verdict_check";
ALTER TABLE "triage_decisions" ADD CONSTRAINT "triage_decisions_verdict_check"
  CHECK ("verdict" IN ('accept', 'reject', 'unverifiable', 'duplicate', 'needs-work', 'review', 'grade', 'link', 'pass'));
