using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Makes a query of one context's tables one of another context's.</summary>
internal sealed class ReRooting(IModel model) : ExpressionVisitor
{
    /// <summary>Whether the query holds SQL that a person wrote for one product.</summary>
    public bool HasWrittenSql { get; private set; }

    protected override Expression VisitExtension(Expression node)
    {
        var isTable = node.GetType() == typeof(EntityQueryRootExpression);
        HasWrittenSql |= node is QueryRootExpression && !isTable;
        return isTable
            ? new EntityQueryRootExpression(model.FindEntityType(((EntityQueryRootExpression)node).EntityType.Name)!)
            : base.VisitExtension(node);
    }

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IQueryable inner && inner.Expression != node ? Visit(inner.Expression) : base.VisitConstant(node);

    /// <summary>A table or query that is named inside of a lambda: <c>row =&gt; db.Tasks.Any(...)</c>.</summary>
    protected override Expression VisitMember(MemberExpression node) => node.Type.IsAssignableTo(typeof(IQueryable))
        ? Visit(Expression.Lambda<Func<IQueryable>>(node).Compile()().Expression)
        : base.VisitMember(node);
}
