using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.ConfirmFigures;

/// <summary>Look at the figures of the rules, their status and their ledger.</summary>
internal sealed class ViewFiguresWords() : ActWords(
    Permission.ViewFigures, "/so-lieu", "Xem số liệu cần xác nhận");
