using System.Text.Json;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.StandIns;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>
/// What a stand-in may not do although the person represented may: acts and dossiers that the delegation leaves out, ballots,
/// and approving what they did themselves in another part.
/// </summary>
public static class StandInGate
{
    /// <summary>The acts that a person may choose from when naming a stand-in.</summary>
    public static IReadOnlyList<Permission> ActsOf(Role role) =>
        [.. PermissionDefinition.All.Where(one => one.Choosable).Select(one => one.Permission).Where(permission => PolicyTable.MayEver(permission, role))];

    /// <summary>Name of an act in a delegation.</summary>
    public static string NameOf(Permission permission) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{permission}");

    /// <summary>Why the person may not do it as a stand-in, or because of what they did as one; none when they may.</summary>
    /// <param name="permission">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="delegation">The delegation they act under, or none.</param>
    /// <param name="dossier">On what, or none.</param>
    public static Refusal? Check(Permission permission, Actor actor, Delegation? delegation, Dossier? dossier) =>
        (delegation is null ? null : CheckScope(PermissionDefinition.Of(permission), delegation, dossier))
        ?? (dossier is not null && PermissionDefinition.Of(permission).Approves ? DelegationSteps.OwnAct(dossier, actor) : null);

    private static Refusal? CheckScope(PermissionDefinition wanted, Delegation delegation, Dossier? dossier)
    {
        var scope = delegation.Scope;
        if (wanted.NeverDelegated is { } why)
        {
            return Denial("stand-in-never", why);
        }

        if (scope.Acts is { } acts && wanted.Choosable && !acts.Contains(NameOf(wanted.Permission), StringComparer.Ordinal))
        {
            return Denial("delegation-covers-the-act", $"Ủy quyền của {delegation.Represented.Name} không gồm việc này.");
        }

        return scope.Dossier is { } only && (dossier is null ? !wanted.BesideOneDossier : dossier.Id != only)
            ? Denial("delegation-covers-the-dossier", $"Ủy quyền của {delegation.Represented.Name} chỉ gồm một hồ sơ khác.")
            : null;
    }

    private static Refusal Denial(string code, string sentence) =>
        new(RefusalKind.Forbidden, code, sentence, Remedy: "Thôi làm thay để xử lý với tư cách của bạn, hoặc đề nghị mở rộng ủy quyền.");
}
