using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>Registers villages, residential areas or gardens of a commune, many at once (đăng ký danh sách).</summary>
/// <param name="List">The list.</param>
public sealed record RegisterLocalUnitsCommand(LocalList List) : IRequest<Outcome<LocalResults>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RegisterLocalUnits;
}

/// <summary>Asks what registering a list would give; writes nothing.</summary>
/// <param name="List">The list.</param>
public sealed record PreviewLocalUnitsQuery(LocalList List) : IRequest<Outcome<LocalResults>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RegisterLocalUnits;
}

/// <summary>A list of units that a commune registers for one level.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Commune">Id of the commune.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="Names">Name of each unit, up to <see cref="Most"/>; the same name is the same unit.</param>
/// <param name="Statement">What the commune states of all of them, with the minutes it rests on.</param>
public sealed record LocalList(ProvinceYearId ProvinceYear, UnitId Commune, string Level, IReadOnlyList<string> Names, string Statement)
{
    /// <summary>Most units in one list.</summary>
    public const int Most = 500;
}

internal sealed class LocalListInput : AbstractValidator<LocalList>
{
    public LocalListInput()
    {
        RuleFor(list => list.Names).NotEmpty()
            .OverridePropertyName("names").WithErrorCode("list-has-names").WithMessage("Danh sách chưa có đơn vị nào.").WithState(_ => "Nhập mỗi dòng một tên.");
        RuleFor(list => list.Names).Must(names => names is null || names.Count <= LocalList.Most)
            .OverridePropertyName("names").WithErrorCode("list-is-not-too-long").WithMessage($"Danh sách dài quá {LocalList.Most} đơn vị.").WithState(_ => "Chia thành nhiều danh sách.");
        RuleFor(list => list.Statement).Needed("statement", "kết quả xã tự đánh giá và căn cứ");
    }
}

internal sealed class RegisterLocalUnitsInput : AbstractValidator<RegisterLocalUnitsCommand>
{
    public RegisterLocalUnitsInput() => RuleFor(request => request.List).SetValidator(new LocalListInput()).OverridePropertyName("");
}

internal sealed class PreviewLocalUnitsInput : AbstractValidator<PreviewLocalUnitsQuery>
{
    public PreviewLocalUnitsInput() => RuleFor(request => request.List).SetValidator(new LocalListInput()).OverridePropertyName("");
}

internal sealed class RegisterLocalUnitsHandler(LocalDesk desk)
    : IRequestHandler<RegisterLocalUnitsCommand, Outcome<LocalResults>>, IRequestHandler<PreviewLocalUnitsQuery, Outcome<LocalResults>>
{
    public Task<Outcome<LocalResults>> Handle(RegisterLocalUnitsCommand request, CancellationToken cancellationToken) =>
        desk.RegisterAsync(request.List, write: true, cancellationToken);

    public Task<Outcome<LocalResults>> Handle(PreviewLocalUnitsQuery request, CancellationToken cancellationToken) =>
        desk.RegisterAsync(request.List, write: false, cancellationToken);
}
