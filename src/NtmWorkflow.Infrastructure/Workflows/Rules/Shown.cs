using NtmWorkflow.Domain.Criteria;
using NtmWorkflow.Domain.Rules;

namespace NtmWorkflow.Infrastructure.Workflows.Rules;

/// <summary>Values as people in Việt Nam write them, whatever the machine's own culture.</summary>
internal static class Shown
{
    public static string Number(decimal value) => Judging.Number(value);

    public static string Kind(UnitKind kind) => kind switch
    {
        UnitKind.Province => "tỉnh",
        UnitKind.District => "huyện",
        UnitKind.Commune => "xã",
        UnitKind.Hamlet => "ấp, thôn",
        UnitKind.Garden => "vườn hộ",
        _ => "khu dân cư",
    };
}
