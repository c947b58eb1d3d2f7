using System.Collections.Frozen;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>
/// Everything that is decided of a permission (quy định về một quyền), in one file beside what it permits. The policy table, the acts
/// at the steps of a path and what stand-ins may do are read from these.
/// </summary>
/// <param name="permission">What is permitted.</param>
internal abstract class PermissionDefinition(Permission permission)
{
    private static readonly FrozenDictionary<Permission, PermissionDefinition> ByPermission = typeof(PermissionDefinition).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(PermissionDefinition)))
        .Select(type => (PermissionDefinition)Activator.CreateInstance(type)!)
        .ToFrozenDictionary(one => one.Permission);

    /// <summary>Every definition, in the order in which <see cref="Access.Permission"/> names them.</summary>
    public static IReadOnlyList<PermissionDefinition> All { get; } = [.. Enum.GetValues<Permission>().Select(Of)];

    /// <summary>What is permitted.</summary>
    public Permission Permission { get; } = permission;

    /// <summary>Who may do it, standing how to the dossier or the place; nobody else may.</summary>
    public abstract IReadOnlyList<Grant> Grants { get; }

    /// <summary>Ids of the tasks that it completes or leads to completing; the first of a task is where an inbox leads.</summary>
    public virtual IReadOnlyList<string> LeadsAt => [];

    /// <summary>Ids of the tasks at which it is possible too, named after what leads there.</summary>
    public virtual IReadOnlyList<string> AlsoAt => [];

    /// <summary>Whether of several bodies that may do it each does so only at its own task.</summary>
    public virtual bool OnlyAtOwnTask => false;

    /// <summary>Whether it passes judgement on what others did; nobody does so on their own act.</summary>
    public virtual bool Approves => false;

    /// <summary>Whether a delegation may leave it out; looking and reading always go with it.</summary>
    public virtual bool Choosable => Approves;

    /// <summary>Whether it is on no dossier and still goes with a delegation for one dossier.</summary>
    public virtual bool BesideOneDossier => false;

    /// <summary>Whether it can't be undone or gives away power: whoever does it proves again who they are.</summary>
    public virtual bool AsksForProof => false;

    /// <summary>Why no stand-in does it for somebody else, in Vietnamese; none where one may.</summary>
    public virtual string? NeverDelegated => null;

    /// <summary>The definition of a permission.</summary>
    /// <exception cref="KeyNotFoundException">It has none.</exception>
    public static PermissionDefinition Of(Permission permission) => ByPermission[permission];

    /// <summary>The open tasks of other bodies at which the person may do it on a dossier; each belongs beside the path.</summary>
    /// <param name="case">The dossier.</param>
    /// <param name="actor">The person.</param>
    public virtual IEnumerable<OpenTask> AtTasksOfOthers(DossierCase @case, Actor actor) => [];

    /// <summary>To everybody, signed in or not.</summary>
    protected Grant ToAnyone() => new(Permission, null, Relation.Anyone);

    /// <summary>To a role, standing so.</summary>
    protected Grant To(Role role, Relation relation) => new(Permission, role, relation);

    /// <summary>To each of several roles, standing so.</summary>
    protected IEnumerable<Grant> ToEach(IEnumerable<Role> roles, Relation relation) => roles.Select(role => To(role, relation));

    /// <summary>To everybody who may look at a dossier: its unit, those above it, departments in charge, bodies of its province.</summary>
    protected IEnumerable<Grant> ToReaders() =>
    [
        .. ToEach([.. Roles.Local, Role.LocalChairman], Relation.OwnUnit),
        .. ToEach([Role.DistrictVerifier, Role.LocalChairman], Relation.OwnDistrict),
        .. ToEach([Role.DepartmentOfficer, Role.DepartmentHead], Relation.InCharge),
        .. ToEach(Roles.ProvinceBodies, Relation.OwnProvince),
    ];
}
