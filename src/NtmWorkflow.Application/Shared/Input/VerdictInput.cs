using FluentValidation;
using NtmWorkflow.Domain.Dossiers.Acts;

namespace NtmWorkflow.Application.Shared.Input;

/// <summary>What every body's verdict on an indicator must look like before it is read.</summary>
internal sealed class VerdictInput : AbstractValidator<IndicatorVerdict>
{
    public VerdictInput()
    {
        RuleFor(verdict => verdict.Verdict).IsInEnum().OverridePropertyName("verdict").WithErrorCode("verdict-is-clear").WithMessage("Chọn đạt hoặc chưa đạt.");
        RuleFor(verdict => verdict.Note).Optional("note", "lý do, số liệu");
    }
}
