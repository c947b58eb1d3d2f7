using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.ArrangeRounds;

/// <summary>Look at the rounds of appraisal with their dossiers.</summary>
internal sealed class ViewRoundsWords() : ActWords(
    Permission.ViewRounds, "/dot-xet", "Xem đợt xét");
