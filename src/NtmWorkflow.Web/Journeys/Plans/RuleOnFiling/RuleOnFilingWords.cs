using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Plans.RuleOnFiling;

/// <summary>Decide on units of the plan whose filing day has passed.</summary>
internal sealed class RuleOnFilingWords() : ActWords(
    Permission.RuleOnFiling, "/han-nop-ho-so", "Quyết định hạn nộp hồ sơ", "Đã ghi quyết định; đơn vị nhận được thông báo.", "han-nop");
