using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Infrastructure.Workflows.Checks;

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
