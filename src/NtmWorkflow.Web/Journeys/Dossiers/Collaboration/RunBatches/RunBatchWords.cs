using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.RunBatches;

/// <summary>Take one act on many dossiers, after a preview.</summary>
internal sealed class RunBatchWords() : ActWords(
    Permission.RunBatch, "/hang-loat", "Xử lý nhiều hồ sơ");
